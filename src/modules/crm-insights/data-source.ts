import { DataSource } from "typeorm"

export interface ReadSideSettings {
  readonly url: string
  readonly poolSize: number
  readonly statementTimeoutMs: number
  readonly applicationName: string
}

/** A small pool of connections that can only read: Postgres itself refuses every write on them. */
export function readOnlyDataSource(settings: ReadSideSettings): DataSource {
  return new DataSource({
    type: "postgres",
    url: settings.url,
    entities: [],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: settings.poolSize,
    applicationName: settings.applicationName,
    poolErrorHandler: () => undefined, // a connection that was cut while idle: the pool opens another
    extra: {
      options: `-c default_transaction_read_only=on -c statement_timeout=${settings.statementTimeoutMs} -c TimeZone=UTC`,
    },
  })
}

namespace Platform.Tests.Persistence.Migrations.Importing;

/// <summary>The bookkeeping of the old tools, as they make it, with a few rows.</summary>
internal static class OldTables
{
    public const string DbMigrate =
        """
        create table migrations (id serial primary key not null, name varchar(255) not null, run_on timestamp not null);
        insert into migrations (name, run_on) values
          ('/20251108000001-initial-schema', '2025-11-08 09:14:02.117'), ('/20251108000002-audit-logs', '2025-11-08 09:14:02.203'), ('20251201000000-no-slash', '2025-12-01 23:59:59.999999');
        """;

    public const string Knex =
        """
        create table knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz);
        create table knex_migrations_lock (index serial primary key, is_locked integer);
        insert into knex_migrations_lock (is_locked) values (0);
        insert into knex_migrations (id, name, batch, migration_time) values
          (1, '20251108000001_t1.js', 1, '2026-11-27 08:04:49.303+00'), (2, '20251108000002_t2.ts', 1, '2026-11-27 08:04:49.306+00'), (5, '20251108000004_t4.mjs', 3, '2026-11-27 10:04:50.947+02');
        """;

    public const string Timeline =
        """
        create table migrations (id serial primary key, name varchar(255) not null unique, executed_at timestamptz default now(), checksum varchar(64), execution_time_ms integer);
        insert into migrations (name, executed_at, checksum, execution_time_ms) values
          ('001_initial_schema.sql', '2025-01-02 03:04:05.678901+00', repeat('ab', 32), 41), ('002_sample_data.sql', '2025-01-02 03:04:06+00', null, null);
        """;

    public const string Metarr =
        """
        create table migrations (version varchar(255) primary key, name varchar(255) not null, executed_at timestamp not null default current_timestamp);
        insert into migrations values ('20251015_001', 'clean_schema', '2025-10-15 12:00:00'), ('20250114_001', 'add_monitored_column', '2025-10-15 12:00:01');
        """;

    public const string Sqlx =
        """
        create table _sqlx_migrations (version bigint primary key, description text not null, installed_on timestamptz not null default now(),
          success boolean not null, checksum bytea not null, execution_time bigint not null);
        insert into _sqlx_migrations values (20250101000000, 'create users', '2025-01-01 00:00:01+00', true, '\xdeadbeef', 12345678), (20250102000000, 'index users', '2025-01-02 00:00:01+00', true, '\x00ff', 987);
        """;

    public static string Of(string tool) => tool switch
    {
        "db-migrate" => DbMigrate,
        "knex" => Knex,
        "timeline" => Timeline,
        "metarr" => Metarr,
        "sqlx" => Sqlx,
        _ => throw new ArgumentOutOfRangeException(nameof(tool)),
    };
}

namespace Modular.Platform.Persistence.Migrations.Creating;

/// <summary>What stands in a new migration's files: what somebody needs to know who fills them in.</summary>
internal static class MigrationScaffold
{
    public const string Up =
        """
        -- Say here what changes and why. All of it runs in one transaction, while people use the tables: what holds a lock has to be over in milliseconds.
        --   A new column is nullable or has a constant default. Rows are filled in by a migration of its own that begins with "-- modular: batched".
        --   An index on a table in use is built by a migration of its own that begins with "-- modular: no-transaction".
        --   A constraint comes as "not valid" first and is validated by a later migration.
        -- Name the module's schema each time, as in forums.topics.

        """;

    public const string Down =
        """
        -- Undoes all of the above, so that the schema is what it was before. Say what data goes with it.

        """;

    public const string UpWithoutTransaction =
        """
        -- modular: no-transaction
        -- Each statement commits on its own, and after a failure all of them run again, so each has to bear that:
        --   create index concurrently if not exists ix_topics_colour on forums.topics (colour);

        """;

    public const string DownWithoutTransaction =
        """
        -- modular: no-transaction
        -- Undoes all of the above: drop index concurrently if exists forums.ix_topics_colour;

        """;
}

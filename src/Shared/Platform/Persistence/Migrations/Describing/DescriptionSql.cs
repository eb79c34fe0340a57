namespace Modular.Platform.Persistence.Migrations.Describing;

/// <summary>
/// How the description of the schema is kept. <c>platform.schema_expected</c> is what migrations made of it; <c>platform.schema_before</c> is what was there when the
/// run at work began, and empty when none is: whatever differs after the run, the run has changed. Each of these is one transaction, by a run as by psql.
/// </summary>
internal static class DescriptionSql
{
    /// <summary>
    /// Before the first migration of a run. What a run that was cut off found is kept: what it managed to change is still to be told. The first time, all that is there is expected.
    /// </summary>
    public const string Begin =
        $"""
        {Tables}{ObjectsSql.Settings}insert into platform.schema_before (object, definition) select object, definition from ({ObjectsSql.Read}) now where not exists (select from platform.schema_before);
        insert into platform.schema_expected (object, definition) select object, definition from platform.schema_before where not exists (select from platform.schema_expected);

        """;

    /// <summary>After the last one. Only what the run has changed is expected otherwise than before: what somebody changed by hand stays a difference.</summary>
    public const string End =
        $"""
        {ObjectsSql.Settings}with now as materialized ({ObjectsSql.Read}), changed as materialized (
          select coalesce(now.object, b.object) as object, now.definition from now full join platform.schema_before b on b.object = now.object
          where now.definition is distinct from b.definition
        ), gone as (
          delete from platform.schema_expected e using changed c where c.definition is null and e.object = c.object
        )
        insert into platform.schema_expected (object, definition) select object, definition from changed where definition is not null
          on conflict (object) do update set definition = excluded.definition;
        delete from platform.schema_before;

        """;

    /// <summary>Takes the schema as right as it is.</summary>
    public const string Renew =
        $"""
        {Tables}delete from platform.schema_expected;
        delete from platform.schema_before;
        {Begin}
        delete from platform.schema_before;
        """;

    /// <summary>What the schema differs in from what is expected.</summary>
    public const string Differences =
        $"""
        {ObjectsSql.Settings}select coalesce(e.object, now.object), e.definition, now.definition
        from platform.schema_expected e full join ({ObjectsSql.Read}) now on now.object = e.object where now.definition is distinct from e.definition order by 1
        """;

    /// <summary>The same for the schema as the run at work found it.</summary>
    public const string DifferencesBefore =
        """
        select coalesce(e.object, b.object), e.definition, b.definition
        from platform.schema_expected e full join platform.schema_before b on b.object = e.object where b.definition is distinct from e.definition order by 1
        """;

    private const string Tables =
        """
        create table if not exists platform.schema_expected (object text primary key, definition text not null);
        create table if not exists platform.schema_before (object text primary key, definition text not null);

        """;

    public const string AreTablesThere = "select to_regclass('platform.schema_expected') is not null and to_regclass('platform.schema_before') is not null";

    /// <summary>One row: who worded it, who does so now, and whether a run has begun and not ended.</summary>
    public const string State =
        $"""
        select (select definition from platform.schema_expected where object = '{ObjectsSql.Wording}'), {ObjectsSql.CurrentWording}, exists (select from platform.schema_before)
        """;
}

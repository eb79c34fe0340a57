namespace Scenarios.Tests.Schema;

public sealed class SchemaDocumentTests(TestHost host)
{
    private static readonly string File = Path.Combine(Checkout.Folder, "docs", "schema.md");

    /// <summary>With <c>MODULAR_UPDATE_DOCS=1</c> the file is written instead.</summary>
    [Fact]
    public async Task The_published_schema_is_that_of_a_migrated_database()
    {
        await using var database = await host.NewDatabaseAsync();
        var current = await SchemaDocument.WriteAsync(database);
        if (Environment.GetEnvironmentVariable("MODULAR_UPDATE_DOCS") == "1") await System.IO.File.WriteAllTextAsync(File, current);

        var published = System.IO.File.Exists(File) ? (await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n") : "";

        var line = current.Split('\n').Zip(published.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(current == published, $"docs/schema.md is out of date from line {line + 1} on: run MODULAR_UPDATE_DOCS=1 dotnet test tests/Scenarios.Tests");
    }

    [Fact]
    public async Task A_column_a_key_and_an_index_more_are_seen()
    {
        await using var database = await host.NewDatabaseAsync();
        var before = await SchemaDocument.WriteAsync(database);
        await database.RunAsync("alter table forums.topics add column odd integer default 7 check (odd > 0)");
        await database.RunAsync("create index ix_odd on forums.topics (odd) where odd is not null");
        await database.RunAsync("comment on column forums.topics.odd is 'An odd one.'");

        var more = (await SchemaDocument.WriteAsync(database)).Split('\n').Except(before.Split('\n'), StringComparer.Ordinal);

        Assert.Equal(["| `odd` | integer | nullable, default `7`, An odd one. |", "- `CHECK ((odd > 0))`", "- `ix_odd` on `btree (odd) WHERE (odd IS NOT NULL)`"], more);
    }
}

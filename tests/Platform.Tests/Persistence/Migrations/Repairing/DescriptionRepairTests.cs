namespace Platform.Tests.Persistence.Migrations.Repairing;

/// <summary>When nothing can be told of changes by hand, that is said and is no finding, and a repair ends it.</summary>
public sealed class DescriptionRepairTests(TestHost host)
{
    [Theory]
    [InlineData("drop table platform.schema_expected, platform.schema_before", "ran before schemas were described", "the schema: was never described: it is now, as it is")]
    [InlineData("insert into platform.schema_before select * from platform.schema_expected", "a run is at work, or was cut off", "the schema: a run was cut off before it said what it changed: it is described as it is")]
    [InlineData("update platform.schema_expected set definition = 'PostgreSQL 9, form 1' where object = 'wording'", "described under PostgreSQL 9, form 1, and this is PostgreSQL ", "the schema: described under PostgreSQL 9, form 1: described again")]
    public async Task What_cannot_be_compared_is_described_again(string before, string note, string repair)
    {
        await using var database = await host.NewDatabaseAsync();
        Dictionary<string, string?> settings = new() { ["ConnectionStrings:Database"] = database.ConnectionString };
        await database.RunAsync(before);

        var verified = await HostProcess.RunAsync(["db", "verify"], settings);
        Assert.Contains(note, verified, StringComparison.Ordinal);
        Assert.Contains("\nOtherwise all is as it should be: ", verified, StringComparison.Ordinal);
        Assert.Equal($"{repair}\nNothing is done yet: `modular db repair --yes` does it\n", await HostProcess.RunAsync(["db", "repair"], settings));
        Assert.Equal($"{repair}\n1 repaired\n", await HostProcess.RunAsync(["db", "repair", "--yes"], settings));
        Assert.Contains("the schema fits them and the model", await HostProcess.RunAsync(["db", "verify"], settings), StringComparison.Ordinal);
        Assert.Equal("Nothing to repair\n", await HostProcess.RunAsync(["db", "repair", "--yes"], settings));
    }
}

using System.Text.Json;
using Npgsql;
using Platform.Tests.Persistence.Embedded;

namespace Platform.Tests.Persistence.Migrations.Verbs;

/// <summary>Which database a verb is about, and what it says when that cannot be had.</summary>
public sealed class DatabaseOptionsTests(TestHost host) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_option_goes_before_the_environment_and_takes_a_url()
    {
        await using var empty = await host.NewDatabaseAsync(migrated: false);
        var at = new NpgsqlConnectionStringBuilder(empty.ConnectionString);
        var url = $"postgres://{at.Username}:{Uri.EscapeDataString(at.Password!)}@{at.Host}:{at.Port}/{at.Database}";
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["ConnectionStrings:Database"] = host.Database.ConnectionString };

        Assert.Contains(" 0 pending", await HostProcess.RunAsync(["db", "status"], settings), StringComparison.Ordinal);
        Assert.Contains("0 applied, ", await HostProcess.RunAsync(["db", "status", "--connection", url], settings), StringComparison.Ordinal);
        Assert.Contains("0 applied, ", await HostProcess.RunAsync(["migrate:status", "--connection=" + empty.ConnectionString], settings), StringComparison.Ordinal);
        Assert.Contains("0 applied, ", await HostProcess.RunAsync(["db", "status"], new(StringComparer.Ordinal) { ["DATABASE_URL"] = url }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_environment_brings_its_settings_along()
    {
        await using var empty = await host.NewDatabaseAsync(migrated: false);
        Directory.CreateDirectory(_folder.Path);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "appsettings.rehearsal.json"), JsonSerializer.Serialize(new { ConnectionStrings = new { Database = empty.ConnectionString } }));

        var status = await HostProcess.RunAsync(["db", "status", "--env", "rehearsal"], new(StringComparer.Ordinal) { ["ASPNETCORE_CONTENTROOT"] = _folder.Path });

        Assert.Contains("0 applied, ", status, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password authentication failed", "Password", "eight-wrong-lanterns")]
    [InlineData("cannot be reached", "Port", "1")]
    [InlineData("does not exist", "Database", "nowhere")]
    [InlineData("The database connection is neither", "Odd", "thing")]
    public async Task A_database_that_cannot_be_had_is_named_and_a_password_never_shown(string reason, string part, string value)
    {
        var connection = new NpgsqlConnectionStringBuilder(host.Database.ConnectionString);
        var password = connection.Password!;
        if (part != "Odd") connection[part] = value;
        using var process = HostProcess.Start(["db", "status", "--connection", part == "Odd" ? $"{connection.ConnectionString};Odd={value}" : connection.ConnectionString], []);

        Assert.Equal(1, await process.WaitAsync(Patience.Of(60)));
        Assert.Contains(reason, process.Error, StringComparison.Ordinal);
        Assert.Single(process.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain(password, process.Error + process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eight-wrong-lanterns", process.Error + process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_needs_no_database()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "src", "Modules", "Forums"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "Modular.sln"), "");
        Dictionary<string, string?> settings = new(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Production" };

        var output = await HostProcess.RunAsync(["migrate:create", "add-colour", "--module", "Forums", "--folder", _folder.Path], settings);

        var files = output.TrimEnd().Split('\n');
        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.True(File.Exists(f)));
        Assert.Matches(@"/src/Modules/Forums/Modular\.Forums/Infrastructure/Migrations/\d{14}_add_colour\.up\.sql$", files[0]);
    }
}

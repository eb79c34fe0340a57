using Modular.Platform;
using Modular.Platform.Persistence.Embedded;

namespace Platform.Tests.Persistence.Embedded;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Without_any_server_the_message_says_how_to_get_one()
    {
        var refused = Assert.Throws<StartupException>(() => PostgresBinaries.Choose([Place("half", "pg_ctl")], null));

        Assert.Contains("apt-get install postgresql", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Database", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void The_first_complete_place_is_used_unless_data_of_another_version_exist()
    {
        var newer = Place("17", "initdb", "pg_ctl", "postgres");
        var older = Place("15", "initdb", "pg_ctl", "postgres");

        Assert.Equal(newer, PostgresBinaries.Choose([newer, older], null));
        Assert.Equal(older, PostgresBinaries.Choose([newer, older], "15"));
        Assert.Equal(newer, PostgresBinaries.Choose([newer, older], "16"));
    }

    public void Dispose() => _folder.Dispose();

    private string Place(string version, params string[] programs)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder.Path, version, "bin")).FullName;
        foreach (var program in programs) File.WriteAllText(Path.Combine(bin, program), "");
        return bin;
    }
}

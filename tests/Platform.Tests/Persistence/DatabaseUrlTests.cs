using Modular.Platform;
using Modular.Platform.Persistence;
using Npgsql;

namespace Platform.Tests.Persistence;

public sealed class DatabaseUrlTests
{
    [Fact]
    public void A_url_is_read_whole()
    {
        var read = Read("postgres://ann:s%40fe%3A%2Fword@db.example.org:6432/the%20forum?sslmode=verify-full&application_name=x");

        Assert.Equal("db.example.org", read.Host);
        Assert.Equal(6432, read.Port);
        Assert.Equal("the forum", read.Database);
        Assert.Equal("ann", read.Username);
        Assert.Equal("s@fe:/word", read.Password);
        Assert.Equal(SslMode.VerifyFull, read.SslMode);
    }

    [Theory]
    [InlineData("postgres://ann@localhost/forum")]
    [InlineData("postgresql://ann@localhost/forum")]
    public void Port_and_password_may_be_missing(string url)
    {
        var read = Read(url);

        Assert.Equal(("localhost", 5432, "forum", "ann"), (read.Host, read.Port, read.Database, read.Username));
        Assert.Null(read.Password);
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("prefer", SslMode.Prefer)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    public void Modes_of_encryption_are_known_by_their_usual_names(string text, SslMode mode) => Assert.Equal(mode, Read("postgres://a@b/c?sslmode=" + text).SslMode);

    [Fact]
    public void Npgsqls_own_form_is_taken_as_it_is()
    {
        var read = Read("Host=db;Port=6432;Database=forum;Username=ann;Password=\"a;b\"");

        Assert.Equal(("db", 6432, "a;b"), (read.Host, read.Port, read.Password));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Host=a;Colour=green")]
    [InlineData("Port=many")]
    [InlineData("postgres://")]
    [InlineData("postgres://a:b@c:port/d")]
    [InlineData("postgres://a@b/c?sslmode=maybe")]
    public void Anything_else_stops_the_start_and_is_not_repeated(string text)
    {
        var refusal = Assert.Throws<StartupException>(() => DatabaseUrl.ToConnectionString(text));

        Assert.DoesNotContain(text, refusal.Message.Replace("postgres:// URL", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Database", refusal.Message, StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Read(string text) => new(DatabaseUrl.ToConnectionString(text));
}

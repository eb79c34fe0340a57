using Modular.Platform.Http.Requests;

namespace Platform.Tests.Http;

public sealed class PreconditionsTests
{
    [Theory]
    [InlineData("\"3.0\"")]
    [InlineData("\"3.17\"")]
    [InlineData("\"1.0\", \"3.2\"")]
    [InlineData(" \"3.2\"")]
    [InlineData("*")]
    public void These_match_the_third_version_whatever_its_activity(string header) => Assert.True(Preconditions.Parse(header).Accepts(3));

    [Theory]
    [InlineData("\"2.0\"")]
    [InlineData("W/\"3.0\"")]
    [InlineData("3.0")]
    [InlineData("\"3\"")]
    [InlineData("\"1.0\", \"2.0\"")]
    [InlineData(",")]
    [InlineData("garbage")]
    public void These_do_not(string header) => Assert.False(Preconditions.Parse(header).Accepts(3));
}

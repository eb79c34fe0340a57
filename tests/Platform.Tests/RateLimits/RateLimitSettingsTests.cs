using Microsoft.Extensions.Configuration;
using Modular.Platform.RateLimits;

namespace Platform.Tests.RateLimits;

public sealed class RateLimitSettingsTests
{
    [Fact]
    public void What_is_configured_takes_the_place_of_a_default_whatever_the_case_of_its_name()
    {
        var settings = Read(Written("Policies:READS:Permits=5", "Policies:READS:Seconds=7"));

        Assert.Equal(new("reads", 5, 7), settings.Of(RateLimitPolicy.Reads));
        Assert.Equal(new("writes", 100, 60), settings.Of(RateLimitPolicy.Writes));
    }

    [Theory]
    [InlineData("Policies:login:Permits=5")]
    [InlineData("Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permit=5", "Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permits=0", "Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permits=-1", "Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permits=1000001", "Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permits=ten", "Policies:login:Seconds=5")]
    [InlineData("Policies:login:Permits=5", "Policies:login:Seconds=9999999999")]
    [InlineData("Policies:login=5")]
    [InlineData("Policies:login:Permits=5", "Policies:login:Seconds=0")]
    [InlineData("Policies:login:Permits=5", "Policies:login:Seconds=2678401")]
    public void Half_of_a_limit_and_an_impossible_one_are_refused_by_name(params string[] configuration)
    {
        var written = Written([.. configuration, "Policies:reads:Permits=1", "Policies:reads:Seconds=1"]);
        var verdict = new RateLimitSettingsCheck(written).Validate(null, Read(written));

        Assert.StartsWith("Modular:RateLimits:Policies:login needs both", Assert.Single(verdict.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_configured_is_fine() => Assert.True(new RateLimitSettingsCheck(Written()).Validate(null, new()).Succeeded);

    private static IConfigurationRoot Written(params string[] lines) => new ConfigurationBuilder()
        .AddInMemoryCollection(lines.Select(line => line.Split('=')).ToDictionary(pair => $"{RateLimitSettings.Section}:{pair[0]}", pair => (string?)pair[1], StringComparer.Ordinal)).Build();

    private static RateLimitSettings Read(IConfigurationRoot written)
    {
        var settings = new RateLimitSettings();
        written.GetSection(RateLimitSettings.Section).Bind(settings);
        return settings;
    }
}

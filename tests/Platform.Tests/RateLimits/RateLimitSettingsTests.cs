using Microsoft.Extensions.Configuration;
using Modular.Platform.RateLimits;

namespace Platform.Tests.RateLimits;

public sealed class RateLimitSettingsTests
{
    [Fact]
    public void What_is_configured_takes_the_place_of_a_default_whatever_the_case_of_its_name()
    {
        var settings = Read("Policies:READS:Permits=5", "Policies:READS:Seconds=7");

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
    [InlineData("Policies:login:Permits=5", "Policies:login:Seconds=0")]
    [InlineData("Policies:login:Permits=5", "Policies:login:Seconds=2678401")]
    public void Half_of_a_limit_and_an_impossible_one_are_refused_by_name(params string[] configuration)
    {
        var verdict = new RateLimitSettingsCheck().Validate(null, Read([.. configuration, "Policies:reads:Permits=1", "Policies:reads:Seconds=1"]));

        Assert.StartsWith("Modular:RateLimits:Policies:login needs both", Assert.Single(verdict.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_configured_is_fine() => Assert.True(new RateLimitSettingsCheck().Validate(null, Read()).Succeeded);

    private static RateLimitSettings Read(params string[] configuration)
    {
        var values = configuration.Select(line => line.Split('=')).ToDictionary(pair => pair[0], pair => (string?)pair[1], StringComparer.Ordinal);
        var settings = new RateLimitSettings();
        new ConfigurationBuilder().AddInMemoryCollection(values).Build().Bind(settings);
        return settings;
    }
}

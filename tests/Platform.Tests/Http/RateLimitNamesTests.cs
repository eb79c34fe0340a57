using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Platform;
using Modular.Platform.Http.RateLimits;
using Modular.Platform.RateLimits;

namespace Platform.Tests.Http;

public sealed class RateLimitNamesTests : IDisposable
{
    private readonly Lines _lines = new();

    [Theory]
    [InlineData("reads")]
    [InlineData("Writes")]
    [InlineData("of-a-route")]
    [InlineData("of-a-command")]
    public void Limits_that_exist_can_be_configured(string name)
    {
        RateLimitNames.Check(AppWith(name));

        Assert.Empty(_lines.Written);
    }

    [Fact]
    public void One_that_does_not_exist_is_told_with_those_that_do()
    {
        RateLimitNames.Check(AppWith("raeds"));

        Assert.Equal("Modular:RateLimits:Policies names limits that do not exist: raeds. There are of-a-command, of-a-route, reads, writes", Assert.Single(_lines.Written));
    }

    [Fact]
    public void Two_different_limits_of_one_name_are_a_bug() =>
        Assert.Contains("of-a-command", Assert.Throws<StartupException>(() => RateLimitNames.Check(AppWith("reads", new("of-a-command", 2, 1)))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_limit_may_stand_on_several_routes() => RateLimitNames.Check(AppWith("reads", new("of-a-command", 1, 1)));

    public void Dispose() => _lines.Dispose();

    private WebApplication AppWith(string configured, RateLimitPolicy? ofAnotherRoute = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_lines);
        builder.Services.Configure<RateLimitSettings>(settings => settings.Policies.Add(configured, new()));
        builder.Services.AddSingleton(new RateLimitPolicy("of-a-command", 1, 1));
        var app = builder.Build();
        app.MapGet("/one", () => "x").LimitRate(new RateLimitPolicy("of-a-route", 1, 1));
        if (ofAnotherRoute is not null) app.MapGet("/other", () => "x").LimitRate(ofAnotherRoute);
        return app;
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Written.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
            // Holds nothing.
        }
    }
}

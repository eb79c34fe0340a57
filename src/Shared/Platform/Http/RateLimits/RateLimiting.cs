using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Http.Answers;
using Modular.Platform.Persistence;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.RateLimits;

/// <summary>Counts requests, and tells callers where they stand with them and with what they have done.</summary>
internal sealed class RateLimiting(
    RequestDelegate next, NodeRateLimiter onNode, SharedRateLimiter shared, DatabaseConnection database, IOptions<RateLimitSettings> settings)
{
    private readonly RateLimitSettings _settings = settings.Value;

    public Task Invoke(HttpContext context) =>
        _settings.Enabled && context.GetEndpoint() is { } endpoint && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? CountAsync(context, endpoint.Metadata.GetMetadata<RateLimitPolicy>())
            : next(context);

    /// <summary>The limit on this node comes first: it keeps a flood from the database.</summary>
    private async Task CountAsync(HttpContext context, RateLimitPolicy? ofRoute)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var useCase = context.RequestServices.GetRequiredService<UseCaseContext>();

        var fast = ofRoute is { AcrossNodes: false } ? ofRoute : reads ? RateLimitPolicy.Reads : RateLimitPolicy.Writes;
        if (!await PassesAsync(context, TakeOnNode(_settings.Of(fast), useCase))) return;
        if (ofRoute is { AcrossNodes: true } && !await PassesAsync(context, await TakeSharedAsync(context, _settings.Of(ofRoute), useCase))) return;

        if (!reads) context.Response.OnStarting(static state => TellEffect((HttpContext)state), context);
        await next(context);
    }

    private RateReading TakeOnNode(RateLimit limit, UseCaseContext useCase) =>
        new(limit, onNode.Take(limit, LimitedCaller.Of(useCase.Caller, useCase.Address)));

    /// <summary>Attempts per address. An answer that turns out to be a stored one was none, and gives back what it took before the caller hears of it.</summary>
    private async Task<RateReading> TakeSharedAsync(HttpContext context, RateLimit limit, UseCaseContext useCase)
    {
        var caller = LimitedCaller.Of(useCase.Address);
        await using var batch = database.Source.CreateBatch();
        var decision = await shared.TakeAsync(batch, limit, caller, context.RequestAborted);
        if (decision.Allowed) context.Response.OnStarting(() => useCase.Replayed ? GiveBackAsync(limit, caller) : Task.CompletedTask);
        return new(limit, decision);
    }

    private async Task GiveBackAsync(RateLimit limit, string caller)
    {
        await using var batch = database.Source.CreateBatch();
        await shared.GiveBackAsync(batch, limit, caller, CancellationToken.None);
    }

    private static async ValueTask<bool> PassesAsync(HttpContext context, RateReading reading)
    {
        RateLimitHeaders.Tell(context.Response, reading);
        if (!reading.Decision.Allowed) await ProblemWriter.WriteAsync(context, reading.Refusal);
        return reading.Decision.Allowed;
    }

    private static Task TellEffect(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<UseCaseContext>().Effect is { } reading) RateLimitHeaders.Tell(context.Response, reading);
        return Task.CompletedTask;
    }
}

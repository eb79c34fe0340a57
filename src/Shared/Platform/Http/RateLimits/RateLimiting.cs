using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Http.Answers;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.RateLimits;

/// <summary>Counts requests and tells callers where they stand (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class RateLimiting(RequestDelegate next, NodeRateLimiter onNode, SharedRateLimiter shared, IOptions<RateLimitSettings> settings)
{
    private readonly RateLimitSettings _settings = settings.Value;

    public Task Invoke(HttpContext context) =>
        _settings.Enabled && context.GetEndpoint() is { } endpoint && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? CountAsync(context, endpoint)
            : next(context);

    private async Task CountAsync(HttpContext context, Endpoint endpoint)
    {
        var policy = endpoint.Metadata.GetMetadata<RateLimitPolicy>()
            ?? (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? RateLimitPolicy.Reads : RateLimitPolicy.Writes);
        var limit = _settings.Policies.GetValueOrDefault(policy.Name) ?? new RateLimit(policy.Permits, policy.Seconds);
        var useCase = context.RequestServices.GetRequiredService<UseCaseContext>();

        var decision = policy.AcrossNodes
            ? await shared.TakeAsync(policy.Name, "address:" + useCase.Address, limit, context.RequestAborted)
            : onNode.Take(policy.Name, useCase.Caller.Key, limit);

        var seconds = (long)Math.Ceiling(decision.Reset.TotalSeconds);
        context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy.Name}\";q={limit.Permits};w={limit.Seconds}");
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy.Name}\";r={decision.Remaining};t={seconds}");

        if (decision.Allowed) await next(context);
        else await ProblemWriter.WriteAsync(context, new Error(ErrorKind.TooMany, "rate.limited", $"Too many requests. Try again in {seconds} s.", RetryAfter: decision.Reset));
    }
}

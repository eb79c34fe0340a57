using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.UseCases;

namespace Modular.Platform.Http.Answers;

internal static class IdempotencyHeaders
{
    public const string Replayed = "Idempotent-Replayed";

    public static void SendReplayed(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<UseCaseContext>().Replayed) context.Response.Headers[Replayed] = "true";
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Modular.Forums.Application.Webhooks;
using Modular.Forums.Domain.Webhooks;

namespace Modular.Forums.Infrastructure.Webhooks;

/// <summary>Signs as Standard Webhooks says: HMAC-SHA256 of id, time and body, by every secret that holds at the moment.</summary>
internal static class WebhookSignature
{
    public static string Of(Webhook webhook, WebhookSecrets secrets, string id, long seconds, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")), .. body];
        var current = Sign(secrets.Open(webhook.Secret), signed);
        return webhook is { OldSecret: { } old, OldSecretUntil: { } until } && until > now ? $"{current} {Sign(secrets.Open(old), signed)}" : current;
    }

    private static string Sign(byte[] secret, byte[] signed) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed));
}

using System.Security.Cryptography;
using Modular.Platform;

namespace Modular.Forums.Application.Webhooks;

/// <summary>Secrets as Standard Webhooks writes them: <c>whsec_</c> and 32 bytes in base64. In the database they are sealed.</summary>
internal sealed class WebhookSecrets(MasterKey master)
{
    private const string Prefix = "whsec_";
    private const string Purpose = "forums.webhook";
    private const int Bytes = 32;

    public (string Text, byte[] Sealed) New()
    {
        var secret = RandomNumberGenerator.GetBytes(Bytes);
        return (Prefix + Convert.ToBase64String(secret), master.Protect(Purpose, secret));
    }

    public byte[] Open(byte[] sealedSecret) => master.Unprotect(Purpose, sealedSecret);
}

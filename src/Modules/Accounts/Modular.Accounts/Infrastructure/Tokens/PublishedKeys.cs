using Modular.Accounts.Application;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>The ring without its private halves; successors that do not sign yet are in it.</summary>
internal sealed class PublishedKeys(KeyRing ring) : IPublicKeys
{
    public PublicKeys Read() => new([.. ring.Keys.Select(k => new PublicKey("RSA", "sig", AccessHeader.Algorithm, k.Kid, k.Modulus, k.Exponent))]);
}

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>A JWK set (RFC 7517 §5).</summary>
internal sealed record PublicKeys(IReadOnlyList<PublicKey> Keys)
{
    public static PublicKeys Of(KeyRing ring) => new([.. ring.Keys.Select(k => new PublicKey("RSA", "sig", AccessHeader.Algorithm, k.Kid, k.Modulus, k.Exponent))]);
}

/// <summary>The public half of a signing key (RFC 7518 §6.3.1).</summary>
internal sealed record PublicKey(string Kty, string Use, string Alg, string Kid, string N, string E);

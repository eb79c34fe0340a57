namespace Modular.Accounts.Application;

/// <summary>A JWK set (RFC 7517 §5).</summary>
internal sealed record PublicKeys(IReadOnlyList<PublicKey> Keys);

/// <summary>The public half of a signing key (RFC 7518 §6.3.1).</summary>
internal sealed record PublicKey(string Kty, string Use, string Alg, string Kid, string N, string E);

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Modular.Platform;

namespace Modular.Accounts.Infrastructure.Tokens;

/// <summary>An RSA key that signs access tokens (RS256, RFC 7518 §3.3), named by its thumbprint (RFC 7638).</summary>
internal sealed class SigningKey
{
    private const int Bits = 2048;
    private const string Purpose = "accounts/signing-keys";

    private readonly RSA _rsa;
    private readonly Lock _turn = new(); // RSA instances are not promised to bear several threads

    public SigningKey(RSA rsa, DateTimeOffset createdAt, DateTimeOffset retiresAt)
    {
        _rsa = rsa;
        CreatedAt = createdAt;
        RetiresAt = retiresAt;

        var open = rsa.ExportParameters(includePrivateParameters: false);
        Modulus = Base64Url.EncodeToString(open.Modulus);
        Exponent = Base64Url.EncodeToString(open.Exponent);
        Kid = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{Exponent}}","kty":"RSA","n":"{{Modulus}}"}""")));
    }

    public string Kid { get; }
    public string Modulus { get; }
    public string Exponent { get; }
    public DateTimeOffset CreatedAt { get; }

    /// <summary>From then on it signs no more; it verifies until the last of its tokens has ended.</summary>
    public DateTimeOffset RetiresAt { get; }

    public static SigningKey Make(DateTimeOffset now, TimeSpan age) => new(RSA.Create(Bits), now, now + age);

    /// <exception cref="CryptographicException">It was sealed with another master key.</exception>
    public static SigningKey Open(StoredKey stored, MasterKey master)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(master.Unprotect(Purpose, stored.PrivateKey), out _);
        return new(rsa, stored.CreatedAt, stored.RetiresAt);
    }

    public StoredKey Seal(MasterKey master) => new()
    {
        Kid = Kid,
        PublicKey = _rsa.ExportSubjectPublicKeyInfo(),
        PrivateKey = master.Protect(Purpose, _rsa.ExportPkcs8PrivateKey()),
        CreatedAt = CreatedAt,
        RetiresAt = RetiresAt,
    };

    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        lock (_turn) return _rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        lock (_turn) return _rsa.VerifyData(text, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}

using Modular.Platform;

namespace Modular.Accounts.Application;

/// <summary>API keys as programs send them. The prefix says what was found, to people and to tools that look for secrets in code.</summary>
internal sealed class ApiKeyTexts(MasterKey master)
{
    private const string Prefix = "mk_";

    private readonly SecretText _text = new(master, "accounts/api-keys");

    public ApiKeySecret New(Guid keyId)
    {
        var (text, hash) = _text.New(keyId);
        return new(keyId, Prefix + text, hash);
    }

    /// <summary>Null for what this installation has never issued.</summary>
    public ApiKeySecret? Read(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && _text.Read(text.AsSpan(Prefix.Length)) is var (id, hash) ? new(id, text, hash) : null;
}

/// <summary>A key's text, which only its owner has, and the hash that we keep of it.</summary>
internal sealed record ApiKeySecret(Guid KeyId, string Text, byte[] Hash)
{
    public override string ToString() => $"secret of API key {KeyId}";
}

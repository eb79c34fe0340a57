using Modular.Platform;

namespace Modular.Accounts.Application;

/// <summary>Refresh tokens and session cookies. The checksum in them also says that one which is not the latest was issued once.</summary>
internal sealed class SessionTokens(MasterKey master)
{
    private readonly SecretText _text = new(master, "accounts/sessions");

    public SessionToken New(Guid sessionId)
    {
        var (text, hash) = _text.New(sessionId);
        return new(sessionId, text, hash);
    }

    /// <summary>Null for what this installation has never issued.</summary>
    public SessionToken? Read(string? text) => text is not null && _text.Read(text) is var (id, hash) ? new(id, text, hash) : null;
}

/// <summary>A session's token, which only its owner has, and the hash that we keep of it.</summary>
internal sealed record SessionToken(Guid SessionId, string Text, byte[] Hash)
{
    public override string ToString() => $"token of session {SessionId}";
}

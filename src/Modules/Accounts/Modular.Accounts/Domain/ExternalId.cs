namespace Modular.Accounts.Domain;

/// <summary>Who somebody was in another system, so that what comes from there finds them again.</summary>
internal sealed class ExternalId
{
    private ExternalId() { }

    /// <summary>The system: <c>forum</c>, <c>chat</c>, …</summary>
    public string Source { get; private init; } = "";

    /// <summary>The user's id there, as text.</summary>
    public string Value { get; private init; } = "";

    public Guid UserId { get; private init; }
}

namespace Modular.Accounts.Domain;

/// <summary>Who somebody was in another system, so that what comes from there finds them again.</summary>
internal sealed class ExternalId
{
    private const int MaxSource = 50;
    private const int MaxValue = 200;

    private ExternalId() { }

    /// <summary>The system: <c>forum</c>, <c>chat</c>, …</summary>
    public string Source { get; private init; } = "";

    /// <summary>The user's id there, as text.</summary>
    public string Value { get; private init; } = "";

    public Guid UserId { get; private init; }

    public static Result<ExternalId> Parse(string? source, string? value)
    {
        var fits = source?.Length is > 0 and <= MaxSource && value?.Length is > 0 and <= MaxValue && !TextRules.HasControls(source + value);
        return fits ? new ExternalId { Source = source!, Value = value! } : UserErrors.ExternalIdMalformed;
    }

    public ExternalId Of(Guid userId) => new() { Source = Source, Value = Value, UserId = userId };
}

using System.Globalization;

namespace Modular.Accounts.Domain;

/// <summary>Something in the audit log that is not as it was sealed.</summary>
internal sealed record AuditProblem(long? Id, long Seq, string What)
{
    public const string ContentChanged = "its content was changed";
    public const string LinkChanged = "its link was changed";
    public const string ContentOrLinkChanged = "its content or its link was changed";
    public const string NotAsWritten = "its payload was changed, or the product never wrote it";
    public const string PayloadTaken = "its payload was taken away, and nobody was erased";
    public const string HeadNotFound = "this head is not in the chain: entries were cut off its end, or it is not the chain that it was";

    public static AuditProblem In(AuditEntry entry, string what) => new(entry.Id, entry.Seq ?? 0, what);

    /// <summary>Everything between <paramref name="head"/> and <paramref name="entry"/>.</summary>
    public static AuditProblem MissingBefore(AuditEntry entry, AuditHead head) =>
        In(entry, string.Create(CultureInfo.InvariantCulture, $"the entries before it are missing, seq {head.Seq + 1} to {entry.Seq - 1}"));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Id is { } id ? $"entry {id}, " : "")}seq {Seq}: {What}");
}

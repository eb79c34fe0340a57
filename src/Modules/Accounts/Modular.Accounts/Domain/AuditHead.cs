using System.Globalization;

namespace Modular.Accounts.Domain;

/// <summary>A place in the chain, which stands for all of the chain up to it. Kept elsewhere, it shows later that nothing of that was changed or cut off.</summary>
internal sealed record AuditHead(long Seq, byte[] Chain)
{
    public static readonly AuditHead Start = new(0, new byte[AuditChain.LinkBytes]);

    public static AuditHead Of(AuditEntry entry) => new(entry.Seq ?? 0, entry.Chain ?? []);

    public bool Is(AuditHead? other) => Seq == other?.Seq && Chain.AsSpan().SequenceEqual(other.Chain);

    public static Result<AuditHead> Parse(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) return AuditErrors.HeadMalformed;
        if (parts[1].Length != 2 * AuditChain.LinkBytes || !parts[1].All(char.IsAsciiHexDigit)) return AuditErrors.HeadMalformed;

        return new AuditHead(seq, Convert.FromHexString(parts[1]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}:{Convert.ToHexStringLower(Chain)}");
}

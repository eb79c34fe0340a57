using Modular.Forums.Application.Attachments;

namespace Modular.Forums.Infrastructure.Text;

/// <summary>Turns <c>attachment:…</c>, as posts name files, into the file's address.</summary>
internal static class AttachmentAddress
{
    private const string Scheme = "attachment:";

    /// <summary>Null for any other address; empty for one that names no file. What is named is added to <paramref name="named"/>.</summary>
    public static string? Resolve(string? address, List<Guid> named)
    {
        if (address is null || !address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        if (!Guid.TryParseExact(address[Scheme.Length..], "D", out var id)) return "";

        named.Add(id);
        return AttachmentView.AddressOf(id);
    }
}

using System.Globalization;
using Modular.Forums.Domain;

namespace Modular.Forums.Application;

/// <summary>Ids in an address: <c>1,2,3</c>, at most a hundred.</summary>
internal static class IdList
{
    public const int MaxIds = 100;

    /// <summary>Each once; none where nothing is given.</summary>
    public static Result<long[]> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Array.Empty<long>();

        var parts = text.Split(',');
        if (parts.Length > MaxIds) return PostErrors.TooManyIds;

        var ids = new long[parts.Length];
        for (var i = 0; i < ids.Length; i++)
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out ids[i])) return PostErrors.IdsMalformed;
        return ids.Distinct().ToArray();
    }
}

using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>The line of column names.</summary>
/// <param name="Columns">Ours by place; null for those that are none.</param>
/// <param name="Line">What there is to say of it.</param>
internal sealed record CsvHeader(IReadOnlyList<string?> Columns, DeckLine? Line)
{
    public static CsvHeader Parse(IReadOnlyList<string> names)
    {
        var columns = names.Select(DeckColumns.Find).ToList();
        var missing = DeckColumns.Needed.Except(columns, StringComparer.Ordinal).ToList();
        var unknown = names.Where((_, i) => columns[i] is null).ToList();
        var twice = columns.OfType<string>().GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

        return new(columns, missing.Count > 0 ? DeckLine.Bad(1, ImportErrors.ColumnsMissing(missing!), wholeFile: true)
            : twice is not null ? DeckLine.Bad(1, ImportErrors.ColumnTwice(twice), wholeFile: true)
            : unknown.Count > 0 ? DeckLine.Odd(1, ImportErrors.UnknownColumns(unknown)) : null);
    }

    public DeckLine Read(int line, IReadOnlyList<string> fields)
    {
        if (fields.Count != Columns.Count) return DeckLine.Bad(line, ImportErrors.FieldCount(fields.Count, Columns.Count));

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
            if (Columns[i] is { } column) read[column] = fields[i];
        return new(line, read);
    }
}

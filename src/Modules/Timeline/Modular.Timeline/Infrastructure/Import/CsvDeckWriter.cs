using System.Globalization;
using System.Text;
using CsvHelper;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>Gathers some lines before it sends them, because each line on its own would be a packet.</summary>
internal sealed class CsvDeckWriter : IDeckWriter
{
    private const int SendFrom = 32 * 1024;

    private readonly MemoryStream _gathered = new();
    private readonly CsvWriter _csv;
    private readonly Stream _file;

    public CsvDeckWriter(Stream file)
    {
        _file = file;
        _csv = new(new StreamWriter(_gathered, new UTF8Encoding(false)), CultureInfo.InvariantCulture);
    }

    public Task BeginAsync(CancellationToken cancel) => WriteAsync(DeckColumns.All, cancel);

    public async Task WriteAsync(object?[] fields, CancellationToken cancel)
    {
        foreach (var field in fields) _csv.WriteField(field is bool yes ? (yes ? "true" : "false") : Convert.ToString(field, CultureInfo.InvariantCulture));
        await _csv.NextRecordAsync();
        if (_gathered.Length >= SendFrom) await EndAsync(cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        await _csv.FlushAsync();
        await _file.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancel);
        _gathered.SetLength(0);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();
}

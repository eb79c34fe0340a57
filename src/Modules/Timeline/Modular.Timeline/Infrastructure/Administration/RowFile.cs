using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Administration;

/// <summary>Rows as CSV, as an array of objects, or as an object a line. Some are gathered before they are sent, because each on its own would be a packet.</summary>
internal sealed class RowFile : IAsyncDisposable
{
    private const int SendFrom = 32 * 1024;

    /// <summary>Names are what people chose, and spreadsheets take some of them for formulas.</summary>
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    private readonly MemoryStream _gathered = new();
    private readonly Stream _file;
    private readonly string[] _columns;
    private readonly DeckFormat _format;
    private readonly CsvWriter _csv;
    private bool _isFirst = true;

    public RowFile(Stream file, string[] columns, DeckFormat format)
    {
        (_file, _columns, _format) = (file, columns, format);
        _csv = new(new StreamWriter(_gathered, new UTF8Encoding(false)), Rules);
    }

    public async Task BeginAsync(CancellationToken cancel)
    {
        if (_format == DeckFormat.Csv) await WriteLineAsync(_columns);
        else if (_format == DeckFormat.Json) _gathered.Write("["u8);
    }

    public async Task WriteAsync(object?[] values, CancellationToken cancel)
    {
        if (_format == DeckFormat.Csv) await WriteLineAsync(values);
        else WriteObject(values);
        if (_gathered.Length >= SendFrom) await SendAsync(cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if (_format == DeckFormat.Json) _gathered.Write("]"u8);
        await SendAsync(cancel);
    }

    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    private async Task WriteLineAsync(object?[] values)
    {
        foreach (var value in values) _csv.WriteField(Text(value));
        await _csv.NextRecordAsync();
    }

    private void WriteObject(object?[] values)
    {
        if (_format == DeckFormat.Json && !_isFirst) _gathered.Write(","u8);
        _isFirst = false;
        using (var json = new Utf8JsonWriter(_gathered, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            for (var i = 0; i < values.Length; i++) Write(json, JsonNamingPolicy.CamelCase.ConvertName(Name(_columns[i])), values[i]);
            json.WriteEndObject();
        }

        if (_format == DeckFormat.JsonLines) _gathered.Write("\n"u8);
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        await _csv.FlushAsync();
        await _file.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancel);
        _gathered.SetLength(0);
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null) json.WriteNull(name);
        else if (value is bool yes) json.WriteBoolean(name, yes);
        else if (value is short or int or long) json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        else json.WriteString(name, Text(value));
    }

    private static string? Text(object? value) => value switch
    {
        bool yes => yes ? "true" : "false",
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>Columns are in snake case.</summary>
    private static string Name(string column) => string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Infrastructure.Import;

/// <summary>Objects in an array or one a line; what is not known is left out.</summary>
internal sealed class JsonDeckWriter(Stream file, bool inLines) : IDeckWriter
{
    private const int FlushEvery = 16 * 1024;

    private static readonly JsonWriterOptions Rules = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly Utf8JsonWriter _json = new(file, Rules);

    public Task BeginAsync(CancellationToken cancel)
    {
        if (!inLines) _json.WriteStartArray();
        return Task.CompletedTask;
    }

    public async Task WriteAsync(object?[] fields, CancellationToken cancel)
    {
        _json.WriteStartObject();
        for (var i = 0; i < fields.Length; i++)
            if (fields[i] is { } value and not "") Write(DeckColumns.All[i], value);
        _json.WriteEndObject();

        if (inLines) await EndLineAsync(cancel);
        else if (_json.BytesPending > FlushEvery) await _json.FlushAsync(cancel);
    }

    public Task EndAsync(CancellationToken cancel)
    {
        if (!inLines) _json.WriteEndArray();
        return _json.FlushAsync(cancel);
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Write(string name, object value)
    {
        if (value is string text) _json.WriteString(name, text);
        else if (value is bool yes) _json.WriteBoolean(name, yes);
        else _json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task EndLineAsync(CancellationToken cancel)
    {
        await _json.FlushAsync(cancel);
        await file.WriteAsync(NewLine, cancel);
        _json.Reset();
    }
}

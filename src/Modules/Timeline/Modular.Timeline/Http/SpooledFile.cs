using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Modular.Timeline.Application.Import;

namespace Modular.Timeline.Http;

/// <summary>
/// The body of an import, laid down on the disk before the command begins: a slow line holds no transaction, a broken one imports nothing, and what is all there can be read
/// twice. The file goes with the request.
/// </summary>
internal sealed class SpooledFile
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int BufferSize = 64 * 1024;

    private readonly HttpContext _context;

    private SpooledFile(HttpContext context) => _context = context;

    /// <summary>Lets a route's method take one.</summary>
    public static ValueTask<SpooledFile?> BindAsync(HttpContext context) => new(new SpooledFile(context));

    public async Task<Result<ImportEvents>> ReceiveAsync(ImportMode mode, CancellationToken cancel)
    {
        if (FormatOf(_context.Request) is not { } format) return ImportErrors.MediaType;
        if (_context.Request.ContentLength > MaxBytes) return ImportErrors.TooLarge;
        if (_context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null; // the server's own cuts the line before its answer is read

        var file = File.Create(Path.Combine(Path.GetTempPath(), "modular-" + Path.GetRandomFileName()), BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        _context.Response.RegisterForDisposeAsync(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return await CopyAsync(file, hash, cancel) ? new ImportEvents(Convert.ToHexStringLower(hash.GetCurrentHash()), format, mode) { File = file } : ImportErrors.TooLarge;
    }

    private async Task<bool> CopyAsync(FileStream file, IncrementalHash hash, CancellationToken cancel)
    {
        var (buffer, total) = (new byte[BufferSize], 0L);
        while (await _context.Request.Body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if ((total += read) > MaxBytes) return false;

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }

    private static DeckFormat? FormatOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))) return null;

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "text/csv" => DeckFormat.Csv,
            "application/json" => DeckFormat.Json,
            "application/x-ndjson" => DeckFormat.JsonLines,
            _ => null,
        };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Modular.Platform.Content;

namespace Modular.Platform.Http.Content;

/// <summary>The file that a request brings. Nothing of it is read before <see cref="ReceiveAsync"/>, so a route can refuse first.</summary>
public sealed class ContentUpload
{
    private const int FormOverhead = 64 * 1024;

    private readonly HttpContext _context;

    private ContentUpload(HttpContext context) => _context = context;

    /// <summary>Lets a route's method take one.</summary>
    public static ValueTask<ContentUpload?> BindAsync(HttpContext context) => new(new ContentUpload(context));

    /// <summary>
    /// Stores the file as it comes, holding no connection to the database meanwhile. What it was stored as goes into the command that follows, which keeps a reference.
    /// </summary>
    public async Task<Result<StoredContent>> ReceiveAsync(CancellationToken cancel)
    {
        var most = Most();
        if (_context.Request.ContentLength > most + FormOverhead) return ContentErrors.TooLarge(most);
        if (_context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null; // the server's own cuts the line before its answer is read

        try
        {
            var body = await ContentBody.OpenAsync(_context.Request, new LimitedStream(_context.Request.Body, most + FormOverhead), cancel);
            if (body.IsFailed) return Result<StoredContent>.Fail(body.Errors);

            var stored = await _context.RequestServices.GetRequiredService<IContentStore>().StoreAsync(body.Value.Bytes, body.Value.Label, most, cancel);
            return stored.IsSuccess && await body.Value.HasMoreAsync(cancel) ? ContentErrors.SeveralFiles : stored;
        }
        catch (StreamTooLongException)
        {
            return ContentErrors.TooLarge(most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException && !_context.RequestAborted.IsCancellationRequested)
        {
            return ContentErrors.Malformed;
        }
    }

    private long Most()
    {
        var taken = _context.GetEndpoint()?.Metadata.GetMetadata<TakenContent>() ?? throw new InvalidOperationException("The route takes a ContentUpload but does not call TakesContent.");
        return Math.Min(taken.MaxBytes ?? long.MaxValue, _context.RequestServices.GetRequiredService<IOptions<ContentSettings>>().Value.MaxBytes);
    }
}

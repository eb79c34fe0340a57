using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Modular.Platform.Content;

namespace Modular.Platform.Http.Content;

/// <summary>The one file of a request, read as it comes: the body itself, or the field of a form that has a file name. Other fields are passed over.</summary>
internal sealed class ContentBody
{
    private readonly MultipartReader? _form;

    private ContentBody(Stream bytes, ContentLabel label, MultipartReader? form) => (Bytes, Label, _form) = (bytes, label, form);

    public Stream Bytes { get; }

    public ContentLabel Label { get; }

    public static async Task<Result<ContentBody>> OpenAsync(HttpRequest request, Stream bytes, CancellationToken cancel)
    {
        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))) return ContentErrors.Encoded;

        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (type is null || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new ContentBody(bytes, LabelOf(request.Headers.ContentDisposition, type), null);

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return ContentErrors.Malformed;

        var form = new MultipartReader(boundary, bytes);
        return await NextFileAsync(form, cancel) is { } file ? new ContentBody(file.Body, LabelOf(file.ContentDisposition, TypeOf(file)), form) : ContentErrors.NoFile;
    }

    /// <summary>Whether another file follows. Reads the form to its end, so that one that was cut off is noticed.</summary>
    public async Task<bool> HasMoreAsync(CancellationToken cancel) => _form is not null && await NextFileAsync(_form, cancel) is not null;

    private static async Task<MultipartSection?> NextFileAsync(MultipartReader form, CancellationToken cancel)
    {
        while (await form.ReadNextSectionAsync(cancel) is { } section)
            if (section.GetContentDispositionHeader()?.IsFileDisposition() == true) return section;
        return null;
    }

    private static MediaTypeHeaderValue? TypeOf(MultipartSection file) => MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type : null;

    /// <summary>The encoded form of a name, where it is given, says it better (RFC 6266).</summary>
    private static ContentLabel LabelOf(string? disposition, MediaTypeHeaderValue? type)
    {
        _ = ContentDispositionHeaderValue.TryParse(disposition, out var parsed);
        var name = parsed?.FileNameStar is { Length: > 0 } star ? star : HeaderUtilities.RemoveQuotes(parsed?.FileName ?? default);
        return new(name.Value, type?.MediaType.Value);
    }
}

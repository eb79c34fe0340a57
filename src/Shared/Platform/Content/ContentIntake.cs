using System.Buffers;
using Microsoft.Extensions.Options;
using Modular.Platform.Content.Files;
using Modular.Platform.Content.Types;

namespace Modular.Platform.Content;

/// <summary>Takes bytes in, as far as they are wanted.</summary>
internal sealed class ContentIntake(IOptions<ContentSettings> settings)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>What the bytes are is known after the first of them, so that what is not wanted is not waited for.</summary>
    public async Task<Result<ContentType>> ReceiveAsync(Stream source, ContentLabel label, IncomingFile file, long? maxBytes, CancellationToken cancel)
    {
        var most = Math.Min(maxBytes ?? long.MaxValue, settings.Value.MaxBytes);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var read = await source.ReadAtLeastAsync(buffer, ContentTypes.HeadBytes, throwOnEndOfStream: false, cancel);
            if (read == 0) return ContentErrors.Empty;

            var type = Recognise(buffer.AsSpan(0, Math.Min(read, ContentTypes.HeadBytes)), label);
            if (type.IsFailed) return type;

            for (; read > 0; read = await source.ReadAsync(buffer, cancel))
            {
                if (file.Bytes + read > most) return ContentErrors.TooLarge(most);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return type;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private Result<ContentType> Recognise(ReadOnlySpan<byte> head, ContentLabel label)
    {
        var allowed = settings.Value.Allowed;
        if (ContentTypes.Of(head) is not { } type || !allowed.Contains(type.MediaType, StringComparer.Ordinal)) return ContentErrors.TypeNotAllowed(allowed);
        return type.MayBeNamed(label.Name ?? "") && type.MayBeDeclared(label.MediaType) ? type : ContentErrors.TypeMismatch(type.MediaType);
    }
}

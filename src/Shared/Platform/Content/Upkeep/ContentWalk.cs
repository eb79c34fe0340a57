using System.Runtime.CompilerServices;
using Modular.Platform.Content.Files;

namespace Modular.Platform.Content.Upkeep;

/// <summary>The table and the folder side by side, in one order: each content with its file, and what has no counterpart alone.</summary>
internal static class ContentWalk
{
    public static async IAsyncEnumerable<(KnownContent? Known, StoredFile? File)> RunAsync(
        IAsyncEnumerable<KnownContent> table, IEnumerable<StoredFile> folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var contents = table.GetAsyncEnumerator(cancel);
        using var files = folder.GetEnumerator();
        var known = await NextAsync(contents);
        var file = Next(files);
        while (known is not null || file is not null)
        {
            cancel.ThrowIfCancellationRequested();
            var order = known is null ? 1 : file is null ? -1 : string.CompareOrdinal(known.Row.Hash + known.Row.Extension, file.Hash + file.Extension);
            yield return (order <= 0 ? known : null, order >= 0 ? file : null);
            if (order <= 0) known = await NextAsync(contents);
            if (order >= 0) file = Next(files);
        }
    }

    private static async ValueTask<KnownContent?> NextAsync(IAsyncEnumerator<KnownContent> contents) => await contents.MoveNextAsync() ? contents.Current : null;

    private static StoredFile? Next(IEnumerator<StoredFile> files) => files.MoveNext() ? files.Current : null;
}

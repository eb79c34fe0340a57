using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Modular.Forums.Infrastructure.Pages;

/// <summary>The lists that this node remembers, the least recently used given up first.</summary>
internal sealed class ListCache(IOptions<PageCacheSettings> settings) : IDisposable
{
    /// <summary>Much less than what <see cref="ListWrites"/> keeps: a list that nobody asked for meanwhile could not be proved any more.</summary>
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) };

    private readonly MemoryCache _lists = new(new MemoryCacheOptions { SizeLimit = settings.Value.MaxLists });

    /// <summary>False where none are to be remembered; then there is nothing to prove either.</summary>
    public bool IsOn { get; } = settings.Value.MaxLists > 0;

    public CachedList? Find(ListKey key) => _lists.TryGetValue(key, out CachedList? list) ? list : null;

    public void Keep(ListKey key, CachedList list) => _lists.Set(key, list, Entry);

    public void Dispose() => _lists.Dispose();
}

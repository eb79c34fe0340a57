using Modular.Accounts.Infrastructure;

namespace Accounts.Tests.Infrastructure;

public sealed class BoundedCacheTests
{
    private readonly FixedClock _clock = new();

    [Fact]
    public void A_thing_is_remembered_until_its_time()
    {
        var cache = new BoundedCache<int, string>(10, _clock);
        cache.Set(1, "one", _clock.Now.AddSeconds(5));

        Assert.True(cache.TryGet(1, out var value));
        Assert.Equal("one", value);

        _clock.Now = _clock.Now.AddSeconds(5);
        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void Full_it_drops_what_is_over_first()
    {
        var cache = new BoundedCache<int, string>(2, _clock);
        cache.Set(1, "short", _clock.Now.AddSeconds(1));
        cache.Set(2, "long", _clock.Now.AddSeconds(9));
        _clock.Now = _clock.Now.AddSeconds(2);

        cache.Set(3, "new", _clock.Now.AddSeconds(9));

        Assert.True(cache.TryGet(2, out _));
        Assert.True(cache.TryGet(3, out _));
    }

    [Fact]
    public void Of_two_who_add_at_once_both_get_the_first()
    {
        var cache = new BoundedCache<int, string>(10, _clock);

        Assert.Equal("one", cache.GetOrAdd(1, "one", _clock.Now.AddSeconds(5)));
        Assert.Equal("one", cache.GetOrAdd(1, "two", _clock.Now.AddSeconds(5)));

        _clock.Now = _clock.Now.AddSeconds(5);
        Assert.Equal("three", cache.GetOrAdd(1, "three", _clock.Now.AddSeconds(5)));
    }

    [Fact]
    public void What_has_taken_a_value_s_place_is_not_forgotten_with_it()
    {
        var cache = new BoundedCache<int, string>(10, _clock);
        cache.Set(1, "new", _clock.Now.AddSeconds(5));

        cache.Remove(1, "old");
        Assert.True(cache.TryGet(1, out _));

        cache.Remove(1, "new");
        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void It_never_holds_more_than_its_capacity()
    {
        var cache = new BoundedCache<int, string>(100, _clock);

        for (var i = 0; i < 1000; i++) cache.Set(i, "x", _clock.Now.AddSeconds(9));

        Assert.InRange(Enumerable.Range(0, 1000).Count(i => cache.TryGet(i, out _)), 1, 100);
    }
}

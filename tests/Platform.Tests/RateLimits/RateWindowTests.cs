using Modular.Platform.RateLimits;

namespace Platform.Tests.RateLimits;

public sealed class RateWindowTests
{
    private static readonly RateLimit TenASecond = new("tests", 10, 1);
    private static readonly long Start = new DateTime(2026, 11, 21, 8, 20, 0, DateTimeKind.Utc).Ticks;

    private readonly RateWindow _window = new();

    [Fact]
    public void As_many_as_are_allowed_pass_at_once_and_the_next_does_not()
    {
        for (var left = 9; left >= 0; left--)
        {
            var decision = _window.Take(TenASecond, Start);
            Assert.True(decision.Allowed);
            Assert.Equal(left, decision.Remaining);
        }

        Assert.Equal(new(false, 0, TimeSpan.FromMilliseconds(100)), _window.Take(TenASecond, Start));
    }

    [Theory]
    [InlineData(7, 3600)]
    [InlineData(3, 1)]
    [InlineData(1, 60)]
    [InlineData(1_000_000, 1)]
    public void All_of_an_allowance_can_be_used_even_where_it_does_not_divide_evenly(int permits, int seconds)
    {
        var limit = new RateLimit("tests", permits, seconds);
        for (var left = permits - 1; left >= 0; left--) Assert.Equal((true, left), (_window.Take(limit, Start) is var decision && decision.Allowed, decision.Remaining));

        Assert.False(_window.Take(limit, Start).Allowed);
    }

    [Fact]
    public void The_wait_it_names_is_exact()
    {
        Exhaust(Start);
        var wait = _window.Take(TenASecond, Start).Reset;

        Assert.False(_window.Take(TenASecond, Start + wait.Ticks - 1).Allowed);
        Assert.True(_window.Take(TenASecond, Start + wait.Ticks).Allowed);
        Assert.False(_window.Take(TenASecond, Start + wait.Ticks).Allowed);
    }

    [Fact]
    public void Refused_requests_cost_nothing()
    {
        Exhaust(Start);
        for (var i = 0; i < 1000; i++) Assert.False(_window.Take(TenASecond, Start).Allowed);

        Assert.True(_window.Take(TenASecond, Start + TimeSpan.FromMilliseconds(100).Ticks).Allowed);
    }

    [Fact]
    public void No_edge_of_a_window_lets_a_double_burst_through()
    {
        var allowed = 0;
        for (var milliseconds = 0; milliseconds < 2000; milliseconds++)
            for (var tries = 0; tries < 3; tries++)
                if (_window.Take(TenASecond, Start + TimeSpan.FromMilliseconds(milliseconds).Ticks).Allowed) allowed++;

        Assert.Equal(10 + 19, allowed); // the burst, then one each 100 ms
    }

    [Fact]
    public void After_a_rest_all_are_there_again()
    {
        Exhaust(Start);
        Exhaust(Start + TimeSpan.FromSeconds(1).Ticks);
        Assert.Equal(Start + TimeSpan.FromSeconds(2).Ticks, _window.FullAt);
    }

    [Fact]
    public void Many_at_once_get_no_more_than_one_would()
    {
        var limit = new RateLimit("tests", 1000, 60);
        var allowed = 0;

        Parallel.For(0, 10_000, _ =>
        {
            if (_window.Take(limit, Start).Allowed) Interlocked.Increment(ref allowed);
        });

        Assert.Equal(1000, allowed);
    }

    private void Exhaust(long now)
    {
        for (var i = 0; i < 10; i++) Assert.True(_window.Take(TenASecond, now).Allowed);
    }
}

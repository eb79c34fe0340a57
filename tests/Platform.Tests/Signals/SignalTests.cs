using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Signals;

namespace Platform.Tests.Signals;

public sealed class SignalTests(TestHost host)
{
    private static ISignals Of(TestNode node) => node.Services.GetRequiredService<ISignals>();

    [Fact]
    public async Task Every_node_hears_what_one_tells_and_the_teller_hears_it_at_once()
    {
        await using var other = await host.StartAnotherAsync();
        var (here, there) = (new ConcurrentQueue<string?>(), new ConcurrentQueue<string?>());
        using var listening = Of(host.Node).Listen("planted.words", here.Enqueue);
        using var listeningToo = Of(other).Listen("planted.words", there.Enqueue);
        await WaitAsync(() => IsHeardAsync(there));

        Of(host.Node).Raise("planted.words", "älter");
        Of(host.Node).Raise("planted.others", "not for us");

        Assert.Contains("älter", here);
        await WaitAsync(() => Task.FromResult(there.Contains("älter")));
        Assert.DoesNotContain("not for us", there);

        Task<bool> IsHeardAsync(ConcurrentQueue<string?> words)
        {
            Of(host.Node).Raise("planted.words", "hello");
            return Task.FromResult(words.Contains("hello"));
        }
    }

    [Fact]
    public async Task More_than_one_notification_holds_is_told_whole_and_each_word_once()
    {
        await using var other = await host.StartAnotherAsync();
        var there = new ConcurrentQueue<string?>();
        using var listening = Of(other).Listen("planted.many", there.Enqueue);
        await WaitAsync(() =>
        {
            Of(host.Node).Raise("planted.many", "ready");
            return Task.FromResult(there.Contains("ready"));
        });
        there.Clear();

        var words = Enumerable.Range(0, 200).Select(n => $"{n}-{new string('ü', 150)}").ToList();
        foreach (var word in words) Of(host.Node).Raise("planted.many", word);

        await WaitAsync(() => Task.FromResult(words.TrueForAll(word => there.Contains(word))));
        Assert.Equal(words, there.Where(w => w != "ready"));
    }

    [Fact]
    public async Task A_broken_connection_is_made_again_and_listeners_learn_that_they_may_have_missed_something()
    {
        await using var database = await host.NewDatabaseAsync();
        await using var node = await host.StartAnotherAsync(database: database);
        var heard = new ConcurrentQueue<string?>();
        await database.WaitUntilAsync("select exists (select from pg_stat_activity where datname = current_database() and application_name = 'modular signals' and query like 'listen%')");
        using var listening = Of(node).Listen("planted.words", heard.Enqueue);

        await database.RunAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'modular signals'");

        await WaitAsync(() => Task.FromResult(heard.Contains(null)));
    }

    [Fact]
    public void A_listener_that_fails_keeps_nobody_from_hearing_and_one_that_left_hears_nothing()
    {
        var heard = new List<string?>();
        using var failing = Of(host.Node).Listen("planted.fails", _ => throw new InvalidOperationException("Planted."));
        using (Of(host.Node).Listen("planted.fails", heard.Add)) Of(host.Node).Raise("planted.fails", "one");
        Of(host.Node).Raise("planted.fails", "two");

        Assert.Equal(["one"], heard);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("a\ttab")]
    public void A_word_is_one_short_line(string word) => Assert.Throws<ArgumentException>(() => Of(host.Node).Raise("planted.words", word));

    [Fact]
    public void A_word_has_at_most_two_hundred_characters()
    {
        Of(host.Node).Raise("planted.words", new string('x', 200));
        Assert.Throws<ArgumentException>(() => Of(host.Node).Raise("planted.words", new string('x', 201)));
    }

    private static async Task WaitAsync(Func<Task<bool>> until)
    {
        using var patience = new CancellationTokenSource(Patience.Of(10));
        while (!await until()) await Task.Delay(10, patience.Token);
    }
}

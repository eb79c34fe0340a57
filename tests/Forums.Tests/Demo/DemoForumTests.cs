using System.Collections.Concurrent;
using Forums.Tests.Generation;
using Forums.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Forums.Tests.Demo;

public sealed class DemoForumTests(TestHost host)
{
    [Fact]
    public async Task The_demo_is_stored_as_if_people_had_written_it_and_its_orphans_are_healed()
    {
        await using var database = await host.NewDatabaseAsync();
        var said = new Said();
        await using (var node = await host.StartAnotherAsync(new() { ["Modular:Demo:Enabled"] = "true", ["Serilog:MinimumLevel"] = "Information" }, database, services => services.AddSingleton<ILoggerProvider>(said)))
        {
            using var guest = node.Client();
            Assert.Equal(6, (await guest.GetAsync(Forum.Categories)).Expect(200).Items.Count);
        }

        Assert.Equal(["6|100|500|10"], await database.ListAsync("""
            select (select count(*) from forums.categories), (select count(*) from forums.topics), (select count(*) from forums.replies), (select count(distinct author_id) from forums.replies)
            """));
        Assert.Contains("3 replies of the demo answered what is not there; they answer their topics now", said.Lines);
        Assert.Equal(["|0", "|0", "|0"], await database.ListAsync(
            "select parent_id, depth from forums.replies where content like 'Bookmarked. I came%' or content like 'I used this list with%' or content like 'Everyone here is too careful%'"));
        Assert.True(await database.AskAsync<bool>("""
            select p.content like 'A small iron kettle%' and r.depth = 1 from forums.replies r join forums.replies p on p.id = r.parent_id where r.content like 'Update: keycaps%'
            """));
        await Recount.FindsNothingAsync(database, "an order", "a day that is to be counted", "a day of nothing", "what the planner knows"); // a host was there to count
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}

using Modular.Platform.Content;

namespace Platform.Tests.Content;

public sealed class ReferenceTests(ContentFixture fixture) : IClassFixture<ContentFixture>, IAsyncLifetime
{
    private readonly ContentNode _node = fixture.Node;
    private StoredContent _content = null!;

    public async ValueTask InitializeAsync()
    {
        using var source = new MemoryStream(Samples.Png());
        _content = (await _node.InScopeAsync(store => store.StoreAsync(source, new("cat.png", null), null, CancellationToken.None))).Value;
    }

    [Fact]
    public async Task What_is_rolled_back_holds_nothing_and_lets_go_of_nothing()
    {
        await InTransactionAsync(async store => Assert.True((await store.KeepAsync(By(1), CancellationToken.None)).IsSuccess), commit: false);
        Assert.Equal(0, await HoldersAsync());

        await KeepAsync(By(1));
        await InTransactionAsync(store => store.ReleaseAsync([By(1)], CancellationToken.None), commit: false);
        await InTransactionAsync(store => store.EraseAsync([By(1)], CancellationToken.None), commit: false);

        Assert.Equal(1, await HoldersAsync());
        Assert.True(await _node.HasRowAsync(_content.Hash));
    }

    [Fact]
    public async Task A_holder_holds_once_and_lets_go_once()
    {
        for (var i = 0; i < 3; i++) await KeepAsync(By(1));
        await KeepAsync(By(2));
        Assert.Equal(2, await HoldersAsync());

        for (var i = 0; i < 3; i++) await ReleaseAsync(By(1));

        Assert.Equal($"planted.file/2", Assert.Single(await _node.Database.ListAsync("select holder from platform.content_references where hash = $1", _content.Hash.ToBytes())));
    }

    [Fact]
    public async Task Letting_go_of_what_is_not_held_does_not_lengthen_its_life()
    {
        await _node.AgeAsync(_content.Hash);

        await ReleaseAsync(By(1));

        Assert.True(await _node.Database.AskAsync<bool>("select touched_at < now() - interval '1 day' from platform.contents where hash = $1", _content.Hash.ToBytes()));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_held()
    {
        var result = await _node.InScopeAsync(store => store.KeepAsync(new(Samples.HashOf([7]), "planted.file/1"), CancellationToken.None));

        Assert.Equal(ContentErrors.NotFound, Assert.Single(result.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("planted")]
    [InlineData("Planted.File/1")]
    public Task A_holder_says_whose_it_is(string holder) =>
        Assert.ThrowsAsync<Npgsql.PostgresException>(() => _node.InScopeAsync(store => store.KeepAsync(new(_content.Hash, holder), CancellationToken.None)));

    [Fact]
    public async Task Many_hold_one_content_at_once_without_waiting_for_each_other()
    {
        await InTransactionAsync(async store =>
        {
            await store.KeepAsync(By(1), CancellationToken.None);
            await InTransactionAsync(inner => inner.KeepAsync(By(2), CancellationToken.None).WaitAsync(Patience.Of(5)), commit: true);
        }, commit: true);

        Assert.Equal(2, await HoldersAsync());
    }

    [Fact]
    public async Task Who_lets_go_of_the_same_contents_in_another_order_is_not_locked_out()
    {
        var others = new List<ContentReference>();
        for (var i = 0; i < 20; i++)
        {
            var file = await _node.AttachAsync(Samples.Png());
            foreach (var side in (int[])[1, 2])
            {
                others.Add(new(file.Hash, $"planted.side/{side}"));
                await KeepAsync(others[^1]);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => InTransactionAsync(store =>
            store.ReleaseAsync([.. others.Where(o => o.Holder.EndsWith(i % 2 == 0 ? "1" : "2", StringComparison.Ordinal)).OrderBy(_ => Random.Shared.Next())], CancellationToken.None), commit: i > 7))));

        Assert.Equal(0, await _node.Database.AskAsync<long>("select count(*) from platform.content_references where holder like 'planted.side/%'"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ContentReference By(int holder) => new(_content.Hash, $"planted.file/{holder}");

    private Task<long> HoldersAsync() => _node.HoldersAsync(_content.Hash);

    private Task KeepAsync(ContentReference reference) => InTransactionAsync(store => store.KeepAsync(reference, CancellationToken.None), commit: true);

    private Task ReleaseAsync(ContentReference reference) => InTransactionAsync(store => store.ReleaseAsync([reference], CancellationToken.None), commit: true);

    private Task InTransactionAsync(Func<IContentStore, Task> use, bool commit) => Session.InTransactionAsync(_node.Services, use, commit);
}

using Microsoft.Extensions.DependencyInjection;
using Modular.Platform.Persistence;
using Npgsql;

namespace Platform.Tests.Persistence;

public sealed class DbSessionTests(TestHost host) : IAsyncLifetime
{
    private readonly string _name = $"session-{Guid.NewGuid():N}";
    private AsyncServiceScope _scope;
    private DbSession _session = null!;

    public ValueTask InitializeAsync()
    {
        _scope = host.Node.Services.CreateAsyncScope();
        _session = _scope.ServiceProvider.GetRequiredService<DbSession>();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_committed_stays()
    {
        await _session.BeginAsync(CancellationToken.None);
        await WriteAsync();
        Assert.Equal(0, await CountAsync());

        await _session.CommitAsync();

        Assert.Equal(1, await CountAsync());
        Assert.False(_session.InTransaction);
    }

    [Fact]
    public async Task What_is_rolled_back_or_just_left_does_not()
    {
        await _session.BeginAsync(CancellationToken.None);
        await WriteAsync();
        await _session.RollbackAsync();
        await _session.RollbackAsync();
        await _session.BeginAsync(CancellationToken.None);
        await WriteAsync();
        await _scope.DisposeAsync();

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_waits_for_the_commit_happens_after_it_and_only_then()
    {
        var seen = new List<string>();
        await _session.BeginAsync(CancellationToken.None);
        _session.AfterCommit(() => seen.Add(_session.InTransaction ? "inside" : "after"));
        Assert.Empty(seen);
        await _session.CommitAsync();
        Assert.Equal(["after"], seen);

        await _session.BeginAsync(CancellationToken.None);
        _session.AfterCommit(() => seen.Add("never"));
        await _session.RollbackAsync();
        await _session.BeginAsync(CancellationToken.None);
        await _session.CommitAsync();
        Assert.Equal(["after"], seen);

        _session.AfterCommit(() => seen.Add("at once"));
        Assert.Equal(["after", "at once"], seen);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_can_be_rolled_back_and_opened_again()
    {
        await _session.BeginAsync(CancellationToken.None);
        await WriteAsync();
        await using (var whoami = _session.Command("select pg_backend_pid()"))
            await host.Database.RunAsync("select pg_terminate_backend($1)", (int)(await whoami.ExecuteScalarAsync())!);

        await Assert.ThrowsAnyAsync<NpgsqlException>(WriteAsync);
        await _session.RollbackAsync();
        await _session.CloseAsync();
        await _session.BeginAsync(CancellationToken.None);
        await WriteAsync();
        await _session.CommitAsync();

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_scope_has_one_connection_and_gives_it_back()
    {
        await _session.OpenAsync(CancellationToken.None);
        var first = _session.Connection;
        await _session.OpenAsync(CancellationToken.None);

        Assert.Same(first, _session.Connection);
        await _scope.DisposeAsync();
        Assert.Equal(System.Data.ConnectionState.Closed, first.State);
    }

    private async Task WriteAsync()
    {
        await using var insert = _session.Command("insert into platform.settings (name, value) values ($1, '')").With(_name);
        await insert.ExecuteNonQueryAsync();
    }

    private Task<long> CountAsync() => host.Database.AskAsync<long>("select count(*) from platform.settings where name = $1", _name);

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}

using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Modular.Platform.Persistence;

/// <summary>
/// The unit of work: one connection a scope, opened when first needed, shared by all module contexts and by plain SQL,
/// so that everything a use case does commits together.
/// </summary>
public sealed class DbSession(NpgsqlDataSource source) : IAsyncDisposable
{
    private readonly List<ModuleDb> _contexts = [];
    private readonly List<Action> _afterCommit = [];
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    /// <summary>True inside a command.</summary>
    public bool InTransaction => _transaction is not null;

    internal NpgsqlConnection Connection => _connection ??= source.CreateConnection();

    /// <summary>Plain SQL on the session's connection, in its transaction. Await <see cref="OpenAsync"/> before it when no command runs.</summary>
    public NpgsqlCommand Command(string sql) => new(sql, Connection, _transaction);

    /// <summary>Several statements in one round trip.</summary>
    public NpgsqlBatch Batch() => new(Connection, _transaction);

    /// <summary>Begins a binary COPY on the session's connection, in its transaction. Await <see cref="OpenAsync"/> before it when no command runs.</summary>
    public Task<NpgsqlBinaryImporter> CopyAsync(string sql, CancellationToken cancel) => Connection.BeginBinaryImportAsync(sql, cancel);

    /// <summary>Opens the connection; it stays open until the scope ends.</summary>
    public async ValueTask OpenAsync(CancellationToken cancel)
    {
        if (Connection.State != ConnectionState.Open) await Connection.OpenAsync(cancel);
    }

    /// <summary>
    /// Gives the connection back for while something slow goes on without it, such as a file that comes or goes: people with slow lines would otherwise
    /// hold all there are. The next <see cref="OpenAsync"/> takes one again.
    /// </summary>
    public async ValueTask PauseAsync()
    {
        if (InTransaction) throw new InvalidOperationException("A transaction does not wait for files: they come before the command and go after it.");
        if (_connection is not null) await _connection.CloseAsync();
    }

    /// <summary>Does something once the transaction has committed, at once if there is none. It must not fail and not wait.</summary>
    public void AfterCommit(Action action)
    {
        if (InTransaction) _afterCommit.Add(action);
        else action();
    }

    /// <summary>Does the work in one transaction, for what runs outside of a command; commits when it says true.</summary>
    public async Task<bool> TransactAsync(Func<Task<bool>> work, CancellationToken cancel)
    {
        await BeginAsync(cancel);
        try
        {
            if (!await work()) return false;

            await CommitAsync();
            return true;
        }
        finally
        {
            await RollbackAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _contexts.Clear(); // the scope disposes what was made last first, so they are back in their pools
        await RollbackAsync();
        await CloseAsync();
    }

    internal void Enlist(ModuleDb context)
    {
        context.Session = this;
        context.Database.SetDbConnection(Connection);
        context.Database.AutoSavepointsEnabled = false;
        if (_transaction is not null) context.Database.UseTransaction(_transaction);
        _contexts.Add(context);
    }

    internal async Task BeginAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        _transaction = await Connection.BeginTransactionAsync(cancel);
        foreach (var context in _contexts) await context.Database.UseTransactionAsync(_transaction, cancel);
    }

    /// <summary>Not cancellable: a caller who hangs up in the middle of a commit must not leave it undecided.</summary>
    internal async Task CommitAsync()
    {
        await _transaction!.CommitAsync(CancellationToken.None);
        var actions = _afterCommit.ToArray();
        await EndAsync();
        foreach (var action in actions) action();
    }

    internal async Task RollbackAsync()
    {
        if (_transaction is null) return;

        try
        {
            if (_transaction.Connection is not null) await _transaction.RollbackAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or IOException)
        {
            // The connection is gone, and with it the transaction.
        }

        await EndAsync();
    }

    internal async Task CloseAsync()
    {
        if (_connection is null) return;

        await _connection.DisposeAsync();
        _connection = null;
    }

    private async Task EndAsync()
    {
        foreach (var context in _contexts) await context.Database.UseTransactionAsync(null);
        await _transaction!.DisposeAsync();
        _transaction = null;
        _afterCommit.Clear();
    }
}

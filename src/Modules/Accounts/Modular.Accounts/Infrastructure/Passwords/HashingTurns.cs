using Modular.Accounts.Domain;

namespace Modular.Accounts.Infrastructure.Passwords;

/// <summary>
/// Lets half of the cores hash and no more: signing in must not starve everything else. Each hash has a thread of its own, so that the pool's
/// few threads stay with the requests.
/// </summary>
internal sealed class HashingTurns : IDisposable
{
    /// <summary>Enough for a few hundred people who all come at once, and less than proxies wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount / 2));

    public Task<Result<T>> TakeAsync<T>(Func<T> work, CancellationToken cancel) where T : notnull =>
        TakeAsync(() => Task.Factory.StartNew(work, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default), cancel);

    public async Task<Result<T>> TakeAsync<T>(Func<Task<T>> work, CancellationToken cancel) where T : notnull
    {
        if (!await _cores.WaitAsync(Patience, cancel)) return SessionErrors.Busy;
        try
        {
            return await work();
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();
}

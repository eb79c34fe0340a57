using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Modular.Platform.Persistence;
using Npgsql;

namespace Modular.Platform.Signals;

/// <summary>
/// Carries signals between nodes by LISTEN and NOTIFY, outside of everybody's transactions and at most every five milliseconds: inside, all commits of the cluster
/// would wait for each other.
/// </summary>
internal sealed class SignalRelay(IDatabasePools pools, SignalBoard board, ILogger<SignalRelay> log) : BackgroundService
{
    private const string Name = "modular_signals";
    private const int MaxBytes = 7000; // a notification holds 8000
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _node = Guid.NewGuid().ToString("N")[..12];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var pool = pools.Open("modular signals", 2);
        await Task.WhenAll(TellAsync(pool, stoppingToken), HearAsync(pool, stoppingToken));
    }

    private async Task TellAsync(NpgsqlDataSource pool, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await board.Untold.WaitToReadAsync(stopping);
                foreach (var message in Messages())
                {
                    await using var tell = pool.CreateCommand("select pg_notify($1, $2)").With(Name, message);
                    await tell.ExecuteNonQueryAsync(stopping);
                }

                await Task.Delay(Pause, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogDebug("Other nodes will find it by looking: {Reason}", e.Message);
                await Task.Delay(Patience, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Everything untold, each once: this node's name, then a signal a line.</summary>
    private IEnumerable<string> Messages()
    {
        var told = new HashSet<Signal>();
        var (text, bytes) = (new StringBuilder(_node), _node.Length);
        while (board.Untold.TryRead(out var signal))
        {
            if (!told.Add(signal)) continue;

            var line = $"\n{signal.Channel}\t{signal.Word}";
            var size = Encoding.UTF8.GetByteCount(line);
            if (bytes + size > MaxBytes)
            {
                yield return text.ToString();
                (text, bytes) = (new(_node), _node.Length);
            }

            text.Append(line);
            bytes += size;
        }

        if (bytes > _node.Length) yield return text.ToString();
    }

    private async Task HearAsync(NpgsqlDataSource pool, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await pool.OpenConnectionAsync(stopping);
                connection.Notification += (_, news) => Hear(news.Payload);
                await using (var listen = new NpgsqlCommand($"listen {Name}", connection)) await listen.ExecuteNonQueryAsync(stopping);
                board.HearAnything();
                while (true) await connection.WaitAsync(stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning("Other nodes are not heard for the moment: {Reason}", e.Message);
                await Task.Delay(Patience, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Hear(string payload)
    {
        var lines = payload.Split('\n');
        if (lines[0] == _node) return;

        foreach (var line in lines.Skip(1))
            if (line.Split('\t') is [var channel, var word]) board.Hear(new(channel, word));
    }
}

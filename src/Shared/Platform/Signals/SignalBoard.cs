using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Modular.Platform.Signals;

/// <summary>Who listens on this node, and what has to be told to the others.</summary>
internal sealed class SignalBoard(ILogger<SignalBoard> log) : ISignals
{
    private const int MaxWord = 200;

    private readonly ConcurrentDictionary<string, ImmutableList<Action<string?>>> _listeners = new(StringComparer.Ordinal);
    private readonly Channel<Signal> _untold = Channel.CreateBounded<Signal>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public ChannelReader<Signal> Untold => _untold.Reader;

    public void Raise(string channel, string word = "")
    {
        if (word.Length > MaxWord || word.AsSpan().ContainsAny('\n', '\t')) throw new ArgumentException("A word is at most 200 characters on one line.", nameof(word));

        Hear(new(channel, word));
        _untold.Writer.TryWrite(new(channel, word));
    }

    public IDisposable Listen(string channel, Action<string?> heard)
    {
        _listeners.AddOrUpdate(channel, [heard], (_, others) => others.Add(heard));
        return new Listener(this, channel, heard);
    }

    public void Hear(Signal signal)
    {
        if (_listeners.TryGetValue(signal.Channel, out var all)) Tell(all, signal.Channel, signal.Word);
    }

    /// <summary>Nobody knows what was told meanwhile.</summary>
    public void HearAnything()
    {
        foreach (var (channel, all) in _listeners) Tell(all, channel, null);
    }

    private void Tell(ImmutableList<Action<string?>> listeners, string channel, string? word)
    {
        foreach (var heard in listeners)
        {
            try
            {
                heard(word);
            }
            catch (Exception e)
            {
                log.LogError(e, "A listener on {Channel} failed", channel);
            }
        }
    }

    private sealed class Listener(SignalBoard board, string channel, Action<string?> heard) : IDisposable
    {
        public void Dispose() => board._listeners.AddOrUpdate(channel, [], (_, others) => others.Remove(heard));
    }
}

/// <summary>One word on one channel.</summary>
internal readonly record struct Signal(string Channel, string Word);

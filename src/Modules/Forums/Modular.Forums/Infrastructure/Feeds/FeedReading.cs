using System.Diagnostics;
using System.Runtime.CompilerServices;
using Modular.Forums.Application.Feeds;
using Modular.Forums.Infrastructure.Changes;
using Npgsql;

namespace Modular.Forums.Infrastructure.Feeds;

/// <summary>
/// One reader's way: from its position through the table until it is close to the present, then joined to those who are handed what is new, with the little in
/// between read once more. A position never goes back and every row is compared with it, so nothing is told twice; what was not told lies after it, so nothing is
/// left out. An end in between is no loss: the reader comes back with its position.
/// </summary>
internal sealed class FeedReading(FeedRequest request, long epoch, FeedHub hub, FeedReads reads, FeedFollower follower, FeedSettings settings, Action leave) : IFeedReading
{
    private const int AtOnce = 200;

    /// <summary>Rights may be taken away meanwhile, so nobody follows for ever; clients connect again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>How old what decides about telling may be.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private ChangePosition _at = PlaceOf(request.After ?? default);
    private bool _isOver;
    private int _hasLeft;

    public static ChangePosition PlaceOf(FeedPosition position) => new(position.Transaction, position.Id);

    public async IAsyncEnumerable<FeedEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        if (request.After is not null)
        {
            yield return Standing(FeedEvent.Opened);
            await foreach (var told in CatchUpAsync(ChangePosition.End, cancel)) yield return told;
        }

        if (_isOver) yield break;
        hub.Join(follower);
        var joined = await follower.Joined.WaitAsync(cancel);

        await foreach (var told in request.After is null ? BeginAsync(joined, cancel) : CatchUpAsync(joined, cancel)) yield return told;
        await foreach (var told in FollowAsync(cancel)) yield return told;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _hasLeft, 1) == 0) leave();
    }

    /// <summary>From the table, a page at a time, each soon enough after it was read for its rights to hold.</summary>
    private async IAsyncEnumerable<FeedEvent> CatchUpAsync(ChangePosition upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await TryReadAsync(reads.PageAsync(_at, upTo, AtOnce, cancel)) is { } page)
        {
            var (from, readAt) = (_at, Stopwatch.GetTimestamp());
            if (page.State.Epoch != epoch || page.State.Dropped.IsAfter(from)) _isOver = true; // told with 410 when it comes back
            if (_isOver) yield break;

            foreach (var row in page.Rows)
            {
                if (_at != from && Stopwatch.GetElapsedTime(readAt) > Fresh) break;

                _at = row.Position;
                if (Passes(row, page.State)) yield return Told(row);
            }

            if (page.Rows.Count < AtOnce && (page.Rows.Count == 0 || _at == page.Rows[^1].Position)) yield break;
        }
    }

    /// <summary>Begins now, with some of the last events where they were asked for.</summary>
    private async IAsyncEnumerable<FeedEvent> BeginAsync(ChangePosition joined, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = request.Last > 0 ? await TryReadAsync(reads.NewestAsync(request, joined, cancel)) : null;
        if (_isOver) yield break;

        _at = last is { Rows: [var first, ..] } ? first.Position.Before() : joined;
        yield return Standing(FeedEvent.Opened);
        foreach (var row in last?.Rows ?? [])
        {
            _at = row.Position;
            if (hub.State is { } state && Passes(row, state)) yield return Told(row);
        }

        _at = joined;
    }

    private async IAsyncEnumerable<FeedEvent> FollowAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var (began, toldAt) = (Stopwatch.GetTimestamp(), Stopwatch.GetTimestamp());
        while (!_isOver && Stopwatch.GetElapsedTime(began) < Longest)
        {
            if (await NextAsync(settings.Heartbeat - Stopwatch.GetElapsedTime(toldAt), cancel) is { } row)
            {
                if (!row.Position.IsAfter(_at)) continue;
                if (hub.State is not { } state || state.Epoch != epoch) yield break;

                _at = row.Position;
                if (!Passes(row, state)) continue;

                toldAt = Stopwatch.GetTimestamp();
                yield return Told(row);
            }
            else if (follower.IsGone)
            {
                yield break;
            }

            if (Stopwatch.GetElapsedTime(toldAt) < settings.Heartbeat) continue;

            toldAt = Stopwatch.GetTimestamp();
            yield return Standing(FeedEvent.Ping);
        }
    }

    /// <summary>Null when the time is up, or nothing more will come.</summary>
    private async ValueTask<FeedRow?> NextAsync(TimeSpan atMost, CancellationToken cancel)
    {
        if (follower.Rows.TryRead(out var row)) return row;
        if (atMost <= TimeSpan.Zero) return null;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(atMost);
        try
        {
            return await follower.Rows.WaitToReadAsync(limit.Token) && follower.Rows.TryRead(out row) ? row : null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>A database that goes away in the middle ends the stream.</summary>
    private async Task<FeedPage?> TryReadAsync(Task<FeedPage> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            _isOver = true;
            return null;
        }
    }

    private bool Passes(FeedRow row, FeedState state) => request.Wants(row.Change.CategoryId, row.Change.TopicId) && state.Sees(request.Viewer, row.Change.CategoryId);

    private static FeedEvent Told(FeedRow row) => new(row.Change.Id, row.Change.Type, row.Change);

    private FeedEvent Standing(string name)
    {
        var position = new FeedPosition(epoch, _at.Transaction, _at.Id).ToString();
        return new(position, name, new FeedStanding(position));
    }
}

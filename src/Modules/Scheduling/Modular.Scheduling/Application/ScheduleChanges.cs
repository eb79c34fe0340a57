using System.Text.Json;
using Modular.Scheduling.Domain;
using Modular.Scheduling.Domain.Timing;

namespace Modular.Scheduling.Application;

/// <summary>
/// What to change of a schedule. Fields that are left out stay as they are; null stands for what holds when nothing is given. To change from one way of timing to another,
/// take the one away and give the other.
/// </summary>
internal sealed record ScheduleChanges
{
    public Optional<string> Name { get; init; }

    public Optional<string> Type { get; init; }

    public Optional<JsonElement?> Args { get; init; }

    public Optional<string> Queue { get; init; }

    public Optional<int?> Priority { get; init; }

    public Optional<string> Cron { get; init; }

    public Optional<long?> EverySeconds { get; init; }

    public Optional<string> OnceAt { get; init; }

    public Optional<string> StartAt { get; init; }

    public Optional<string> Zone { get; init; }

    public Optional<string> MissingTime { get; init; }

    public Optional<string> RepeatedTime { get; init; }

    public Optional<string> Misfire { get; init; }

    public Optional<int?> CatchUpAtMost { get; init; }

    public Optional<int?> JitterSeconds { get; init; }

    public Optional<string> Overlap { get; init; }

    public Optional<bool?> IsEnabled { get; init; }

    public ScheduleTerms On(ScheduleTerms now) => new(
        Name.Or(now.Name), Type.Or(now.Type), Args.Or(now.Args), Queue.Or(now.Queue), Priority.Or(now.Priority), Cron.Or(now.Cron), EverySeconds.Or(now.EverySeconds), OnceAt.Or(now.OnceAt),
        StartAt.Or(EndsInterval ? null : now.StartAt), Zone.Or(now.Zone), MissingTime.Or(now.MissingTime), RepeatedTime.Or(now.RepeatedTime), Misfire.Or(now.Misfire),
        CatchUpAtMost.Or(EndsCatchUp ? null : now.CatchUpAtMost), JitterSeconds.Or(now.JitterSeconds), Overlap.Or(now.Overlap), IsEnabled.Or(now.IsEnabled));

    /// <summary>What belongs to an interval goes with it.</summary>
    private bool EndsInterval => EverySeconds is { IsGiven: true, Value: null };

    private bool EndsCatchUp => Misfire.IsGiven && Misfire.Value != Choice.Word(MisfireKind.CatchUp);
}

using Modular.Forums.Domain;
using Modular.Platform.UseCases;

namespace Modular.Forums.Application.Metrics;

/// <param name="Hours">How far back.</param>
/// <param name="Step">Minutes between points.</param>
internal sealed record GetMetrics(int? Hours, int? Step) : IQuery<MetricsView>;

internal sealed class GetMetricsHandler(IOperationHistory history, TimeProvider clock) : IQueryHandler<GetMetrics, MetricsView>
{
    private const int MaxHours = 24 * 366;
    private const int MaxPoints = 1500;

    public async Task<Result<MetricsView>> Handle(GetMetrics query, CancellationToken cancel)
    {
        var (hours, step) = (query.Hours ?? 24, query.Step ?? 60);
        var check = new Validation();
        check.Require(hours is >= 1 and <= MaxHours, "?hours", MetricsErrors.HoursOutOfRange);
        check.Require(step is >= 1 and <= 1440, "?step", MetricsErrors.StepOutOfRange);
        if (!check.Failed) check.Require(hours * 60 / step <= MaxPoints, "?step", MetricsErrors.TooManyPoints);
        if (check.Failed) return check.Errors;

        var to = clock.GetUtcNow();
        var length = TimeSpan.FromMinutes(step);
        var from = to.AddHours(-hours);
        from = from.AddTicks(-(from.Ticks % length.Ticks)); // so that the points of two requests are the same
        var gathering = new MetricsGathering(from, length);
        await foreach (var sample in history.ReadAsync(from, cancel)) gathering.Add(sample);
        return gathering.View(to);
    }
}

using Microsoft.Extensions.Options;
using Modular.Platform.RateLimits;
using Modular.Platform.UseCases;
using Modular.Timeline.Application.Dealing;
using Modular.Timeline.Domain.Games;

namespace Modular.Timeline.Application.Games;

internal sealed record StartGame(
    string? GuestName, int? CardCount, IReadOnlyList<string?>? Categories, string? Difficulty, int? Lives, int? Hints, string? WrongCards, string? Seed) : ICommand<GameView>, ILimitedCommand
{
    public static RateLimitPolicy Limit { get; } = new("games", 120, 3600);
}

internal sealed class StartGameHandler(IGameStore games, ICardStock stock, IOptions<ScoringSettings> scoring, Caller caller, TimeProvider clock) : ICommandHandler<StartGame, GameView>
{
    public async Task<Result<GameView>> Handle(StartGame command, CancellationToken cancel)
    {
        var isGuest = caller.UserId is null;
        if (!isGuest && !caller.Can(TimelinePermissions.Play.Name)) return SetupErrors.MayNotPlay;

        var check = new Validation();
        var setup = check.Field("", GameSetup.Parse(command.CardCount, command.Lives, command.Hints, command.WrongCards, command.Seed));
        var filter = check.Field("", DrawFilter.ParseBody(command.Categories, command.Difficulty));
        var guest = isGuest ? check.Field("/guestName", Domain.Games.GuestName.Parse(command.GuestName)) : null;
        check.Require(isGuest || command.GuestName is null, "/guestName", SetupErrors.NameOfPlayer);
        if (check.Failed) return check.Errors;

        var rules = new GameRules(setup.Lives, setup.Hints, setup.WrongCards, ScoringOf(scoring.Value));
        var drawn = await stock.DrawAsync(filter, rules.CardsFor(setup.CardCount), setup.SeedNumber, cancel);
        if (drawn.IsFailed) return Result<GameView>.Fail([.. drawn.Errors.Select(e => e.At(e.Pointer == "?categories" ? "/categories" : "/cardCount"))]);

        var cards = drawn.Value.Select((c, i) => new GameCard(i, Guid.Empty, c.EventId, c.Version, c.Difficulty, c.Days)).ToArray();
        var game = Game.Deal(Guid.CreateVersion7(), rules, setup.CardCount, cards, clock.GetUtcNow());
        var head = new GameHead(caller.UserId, guest, setup.CardCount, filter.Categories, filter.Difficulties, setup.Seed);
        if (!await games.AddAsync(game, head, cancel)) return SetupErrors.CardsChanged;

        return await games.ReadAsync(game.Id, caller.UserId, cancel) is { } opened ? GameView.Of(opened) : GameErrors.NotFound;
    }

    private static Scoring ScoringOf(ScoringSettings settings) => new(settings.HintCost, settings.StreakBonus, settings.FloorMilliseconds);
}

using MediatR;
using Modular.Platform.UseCases;

namespace Modular.Weeds.Application;

/// <summary>A command with two handlers, neither of them in its file.</summary>
internal sealed record Root : ICommand<Done>;

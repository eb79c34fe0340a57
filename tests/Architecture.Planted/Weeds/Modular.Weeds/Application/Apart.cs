using Modular.Platform.UseCases;

namespace Modular.Weeds.Application;

/// <summary>A query whose one handler stands in another file.</summary>
internal sealed record Apart : IQuery<int>;
